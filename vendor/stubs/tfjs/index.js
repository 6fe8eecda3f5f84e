// Stands in for @tensorflow/tfjs, which danfojs needs only for arithmetic in float32.
// reforest never lets a number through float32, so each operation is an error that says so.
class Tensor {}
module.exports = new Proxy({ Tensor }, {
  get(target, key) {
    if (key in target) return target[key];
    if (typeof key === "symbol" || key === "__esModule") return undefined;
    return () => {
      throw new Error(`danfojs: operation "${key}" computes in float32 and is switched off; use the functions of "reforest"`);
    };
  },
});
