/** Takes out of decimal.js, while the add-in is built, what no plan is calculated with: a quarter of what cells must wait for. */
const ts = require('typescript');

/** Trigonometry, logarithms, powers, roots, number bases and ways of writing numbers that nothing uses. */
const UNUSED = new Set(
  `cubeRoot cbrt cosine cos hyperbolicCosine cosh hyperbolicSine sinh hyperbolicTangent tanh inverseCosine acos
  inverseHyperbolicCosine acosh inverseHyperbolicSine asinh inverseHyperbolicTangent atanh inverseSine asin inverseTangent
  atan atan2 logarithm log log2 log10 naturalExponential exp naturalLogarithm ln sine sin squareRoot sqrt tangent tan
  toPower pow toBinary toFraction toHexadecimal toHex toOctal clampedTo clamp toExponential toPrecision toSignificantDigits toSD`.split(
    /\s+/,
  ),
);
/** What `Decimal.max(…)` and the like would call: numbers here are asked, not the class. */
const STATIC = new Set(
  'abs add ceil clamp div floor hypot max min mod mul pow random round sign sub sum trunc'.split(' '),
);

const isAssignment = (node) => ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;

/** A thousand digits each, which only logarithms and angles need. */
const CONSTANTS = new Set(['LN10', 'PI']);

/** `P.cosine = P.cos = function …`, `Decimal.cos = cos` and `PI = new Decimal(PI)`, all of whose names are unused. */
function isUnused(node) {
  if (!isAssignment(node)) return false;
  const { left, right } = node;
  if (ts.isIdentifier(left)) return CONSTANTS.has(left.text) && ts.isNewExpression(right);
  if (!ts.isPropertyAccessExpression(left)) return false;
  const [owner, name] = [left.expression.getText(), left.name.text];
  const isNamed = owner === 'P' ? UNUSED.has(name) : owner === 'Decimal' && (STATIC.has(name) || UNUSED.has(name));
  return isNamed && (!isAssignment(right) || isUnused(right));
}

function withoutUnused(source) {
  const file = ts.createSourceFile('decimal.mjs', source, ts.ScriptTarget.Latest, true);
  const cuts = [];
  const visit = (node) => {
    if (ts.isExpressionStatement(node) && isUnused(node.expression)) cuts.push([node.getStart(), node.end]);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return cuts.reduceRight((text, [from, to]) => text.slice(0, from) + text.slice(to), source);
}

/** A loader of webpack. */
module.exports = function plainDecimal(source) {
  return withoutUnused(source);
};
module.exports.UNUSED = UNUSED;
module.exports.STATIC = STATIC;
module.exports.withoutUnused = withoutUnused;
