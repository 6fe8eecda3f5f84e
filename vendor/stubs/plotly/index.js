// Stands in for plotly.js-dist-min: figures are drawn by "reforest/figure".
module.exports = {};
