import {
  acos,
  acosh,
  asin,
  asinh,
  atan,
  cbrt,
  cos,
  cosh,
  exp,
  log,
  log2,
  log10,
  pow,
  sin,
  tan,
} from '../../../../src/expr/runtime/numeric/elementary.js';

const functions = { acos, acosh, asin, asinh, atan, cbrt, cos, cosh, exp, log, log2, log10, pow, sin, tan } as const;

/** Values at which V8's own functions differ from the C library's. */
test.each<[keyof typeof functions, number[], number]>([
  ['exp', [12.789634821372864], 358482.39175529353],
  ['log', [45.75], 3.82319179172153],
  ['log10', [4001], 3.602168551378997],
  ['log2', [746.85], 9.544674705899842],
  ['sin', [41.5], -0.6125601529754697],
  ['cos', [-49.53], 0.7415071373185104],
  ['tan', [-4], -1.1578212823495775],
  ['asin', [-0.5489255485818374], -0.5810782675685674],
  ['acos', [-0.7403671526072394], 2.4044127142617184],
  ['atan', [11.38], 1.483148001261575],
  ['cosh', [1.75], 2.964188309728088],
  ['asinh', [21.5], 3.7617405103524564],
  ['acosh', [3], 1.762747174039086],
  ['cbrt', [27], 3.0000000000000004],
  ['pow', [6.885202283451894, -1.8400266686640803], 0.02872175136361647],
  ['pow', [2, -1074], 5e-324],
  ['pow', [1, Number.NaN], 1],
  ['pow', [-1, Infinity], 1],
  ['sin', [1e22], -0.8522008497671888],
  ['exp', [-745], 5e-324],
])('%s(%j)', (name, values, expected) => {
  expect((functions[name] as (...values: number[]) => number)(...values)).toBe(expected);
});
