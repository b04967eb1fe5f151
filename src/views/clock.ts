/** Minutes as a clock has them that began at nothing: `0:05`, `1:10`. */
export const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
