/** The module grid of a path made of `M x y h w v h …` rectangles: true is black. */
export function raster(path: string, width: number, height: number): boolean[][] {
  const grid = Array.from({ length: height }, () => Array.from({ length: width }, () => false))
  for (const [, x, y, across, down] of path.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h-\d+z/g)) {
    for (let row = Number(y); row < Number(y) + Number(down); row += 1) {
      for (let column = Number(x); column < Number(x) + Number(across); column += 1) {
        const line = grid[row]
        if (line) line[column] = true
      }
    }
  }
  return grid
}
