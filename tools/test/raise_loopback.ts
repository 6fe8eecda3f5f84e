/**
 * Brings up the loopback interface of a new network namespace, where it is down at first. The
 * notebook kernels talk over it. Done by the system calls themselves (netdevice(7)), since `ip`
 * is not installed everywhere.
 */
export function raiseLoopback(): void {
  const libc = Deno.dlopen("libc.so.6", {
    socket: { parameters: ["i32", "i32", "i32"], result: "i32" },
    ioctl: { parameters: ["i32", "u64", "buffer"], result: "i32" },
    close: { parameters: ["i32"], result: "i32" },
  });
  try {
    const socket = libc.symbols.socket(AF_INET, SOCK_DGRAM, 0);
    const request = new Uint8Array(SIZE_OF_IFREQ);
    request.set(new TextEncoder().encode("lo"));
    const flags = new DataView(request.buffer);
    const got = libc.symbols.ioctl(socket, SIOCGIFFLAGS, request);
    flags.setInt16(IFNAMSIZ, flags.getInt16(IFNAMSIZ, true) | IFF_UP, true);
    const set = got === 0 ? libc.symbols.ioctl(socket, SIOCSIFFLAGS, request) : got;
    libc.symbols.close(socket);
    if (set !== 0) throw new Error("the loopback interface could not be brought up");
  } finally {
    libc.close();
  }
}

// Constants of Linux: <bits/socket.h>, <linux/sockios.h>, <linux/if.h>.
const AF_INET = 2;
const SOCK_DGRAM = 2;
const SIOCGIFFLAGS = 0x8913n;
const SIOCSIFFLAGS = 0x8914n;
const IFNAMSIZ = 16;
const IFF_UP = 1;
const SIZE_OF_IFREQ = 40;
