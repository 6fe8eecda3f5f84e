/** The connection to a kernel broke or carried bytes that are no message; the notebook is not to blame. */
export class TransportFault extends Error {
  override readonly name = "TransportFault";
}
