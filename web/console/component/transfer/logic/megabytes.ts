/** `3.2 MB`, and `12 KB` of less. */
export const megabytes = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(bytes === 0 ? 0 : 1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
