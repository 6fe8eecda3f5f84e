/**
 * Has two folders exchange their places in one stroke, so that at no moment either place is empty,
 * also when the program is killed. Done by the system call itself (renameat2(2)), which Deno has no
 * function for.
 *
 * @returns Whether they did; false where system or disk cannot do it, or one of the two is not there.
 */
export function exchangeFolders(one: string, other: string): boolean {
  if (Deno.build.os !== "linux") return false;
  try {
    using libc = open();
    return libc.symbols.renameat2(AT_FDCWD, bytes(one), AT_FDCWD, bytes(other), EXCHANGE) === 0;
  } catch {
    // Another C library, or one of before 2018.
    return false;
  }
}

// Constants of Linux: <fcntl.h>, <linux/fs.h>.
const AT_FDCWD = -100;
const EXCHANGE = 2;

function open() {
  const libc = Deno.dlopen("libc.so.6", {
    renameat2: { parameters: ["i32", "buffer", "i32", "buffer", "u32"], result: "i32" },
  });
  return { symbols: libc.symbols, [Symbol.dispose]: () => libc.close() };
}

/** A path as C has it, with a zero at its end. */
function bytes(path: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${path}\0`);
}
