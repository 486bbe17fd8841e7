/** Whole numbers that come and go: emptied by `size = 0`, so that its room is kept, which an array's is not. */
export class IntBuffer {
  size = 0;
  values = new Int32Array(64);

  push(value: number): void {
    if (this.size === this.values.length) this.grow();
    this.values[this.size++] = value;
  }

  private grow(): void {
    const longer = new Int32Array(2 * this.size);
    longer.set(this.values);
    this.values = longer;
  }
}
