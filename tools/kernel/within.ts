/** The promise's value, or "late" when it takes longer. The promise itself goes on. */
export async function within<T>(seconds: number, promise: Promise<T>): Promise<T | "late"> {
  const late = Promise.withResolvers<"late">();
  const timer = setTimeout(() => late.resolve("late"), seconds * 1000);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
