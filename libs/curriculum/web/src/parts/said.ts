/** Whether an option is something that somebody says: those words stand in quotation marks, and in serif. */
export function isSaid(text: string): boolean {
  return text.startsWith('“');
}
