/**
 * Memory that a process holds, in megabytes, buffers outside of the JavaScript heap included; null
 * where the system does not tell (it has no /proc) or the process has ended.
 */
export async function residentMegabytes(pid: number): Promise<number | null> {
  try {
    const status = await Deno.readTextFile(`/proc/${pid}/status`);
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
