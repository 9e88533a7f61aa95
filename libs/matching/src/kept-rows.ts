/** Rows that were worked out once are kept as long as there is room; then they are worked out again each time. */
export class KeptRows<Row extends { readonly length: number }> {
  private readonly rows = new Map<number, Row>();

  constructor(private room: number) {}

  /** The row of a kind, made when it is not there. */
  of(kind: number, make: () => Row): Row {
    const known = this.rows.get(kind);
    if (known) return known;
    const row = make();
    if (row.length <= this.room) {
      this.room -= row.length;
      this.rows.set(kind, row);
    }
    return row;
  }
}
