/** Forgets everything of a person on this device: whoever signs in after them finds none of it. */
export function leaveNothing(personId: string): void {
  try {
    for (const name of Object.keys(localStorage))
      if (name.split('.').includes(personId)) localStorage.removeItem(name);
    sessionStorage.clear();
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
