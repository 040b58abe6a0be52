/** What one client found: how much it looked at, and every difference, gathered by what it says. */
export interface Check {
  readonly title: string
  readonly looked: string
  readonly differences: ReadonlyMap<string, number>
  readonly remarks: ReadonlyMap<string, number>
}

export class Tally {
  readonly differences = new Map<string, number>()
  readonly remarks = new Map<string, number>()
  /** Something that should not be. */
  differ(what: string): void {
    this.differences.set(what, (this.differences.get(what) ?? 0) + 1)
  }
  /** Something to know, that is nobody's fault. */
  remark(what: string): void {
    this.remarks.set(what, (this.remarks.get(what) ?? 0) + 1)
  }
  check(title: string, looked: string): Check {
    return { title, looked, differences: this.differences, remarks: this.remarks }
  }
}
