import { emit } from '../../../src/expr/emit/emit.js';
import { link } from '../../../src/expr/emit/link.js';
import { VerificationFailed, verify } from '../../../src/expr/emit/verify.js';
import { block, call, constant, giveBack, lambda, read } from '../../../src/expr/lower/core-builders.js';
import { CoreLocal } from '../../../src/expr/lower/core-nodes.js';
import { quiet } from '../../../src/expr/lower/helpers.js';

const echo = quiet('echo', (value: unknown) => value);
const program = (code: string) => ({ code, helpers: [echo], constants: ['text'], sites: [] });
const body = (text: string) => `return ( v0 ) => { ${text} } ;`;

test.each([
  'return ( v0 ) => { return h0 ( k0 ) ; } ;',
  body('let v1 = 0 , v2 ; l0 : for ( ; v1 < 3 ; ( v1 = ( v1 + 1 ) ) ) { continue l0 ; } return v2 ;'),
  body('try { throw v0 ; } catch ( v1 ) { return ( ! v1 ) ; } finally { h0 ( null , true , 5 ) ; }'),
  body('switch ( v0 ) { case 0 : { return ( ( v1 ) => { return v1 ; } ) ; } }'),
])('accepts %s', (code) => {
  expect(verify(program(code))).toBeDefined();
});

/** Ways out that emitted text must never have. */
test.each([
  ['member access', body('return v0 . constructor ;')],
  ['computed member', body('return v0 [ k0 ] ;')],
  ['optional chain', body('return v0 ?. constructor ;')],
  ['a global', body('return globalThis ;')],
  ['a global by a call', body('return eval ( k0 ) ;')],
  ['this', body('return this ;')],
  ['arguments', body('return arguments ;')],
  ['a string', body("return 'x' ;")],
  ['a template', body('return `x` ;')],
  ['a regex', body('return / x / ;')],
  ['a fraction', body('return 1.5 ;')],
  ['a bigint', body('return 1n ;')],
  ['an array', body('return [ v0 ] ;')],
  ['an object', body('return { v0 } ;')],
  ['an object in parentheses', body('return ( { v0 } ) ;')],
  ['new', body('return new h0 ( ) ;')],
  ['a function statement', body('function v1 ( ) { } return v1 ;')],
  ['a function expression', body('return ( function ( ) { } ) ;')],
  ['a generator', body('return ( function * ( ) { } ) ;')],
  ['async', 'return async ( v0 ) => { return v0 ; } ;'],
  ['await', body('return await ;')],
  ['import', body('return import ( k0 ) ;')],
  ['import.meta', body('return import . meta ;')],
  ['var', body('var v1 = 0 ; return v1 ;')],
  ['const', body('const v1 = 0 ; return v1 ;')],
  ['a pattern', body('let [ v1 ] = v0 ; return v1 ;')],
  ['a default value', 'return ( v0 = 1 ) => { return v0 ; } ;'],
  ['a rest parameter', 'return ( ... v0 ) => { return v0 ; } ;'],
  ['an expression body', 'return ( v0 ) => v0 ;'],
  ['for of', body('for ( v0 of v0 ) { } return v0 ;')],
  ['for in', body('for ( v0 in v0 ) { } return v0 ;')],
  ['in', body('return v0 in v0 ;')],
  ['instanceof', body('return v0 instanceof h0 ;')],
  ['typeof', body('return typeof v0 ;')],
  ['delete', body('return delete v0 ;')],
  ['void', body('return void 0 ;')],
  ['loose equality', body('return v0 == null ;')],
  ['exponent', body('return v0 ** v0 ;')],
  ['nullish', body('return v0 ?? v0 ;')],
  ['compound assignment', body('v0 += 1 ; return v0 ;')],
  ['update', body('v0 ++ ; return v0 ;')],
  ['assigning a helper', body('h0 = v0 ; return v0 ;')],
  ['assigning a constant', body('k0 = v0 ; return v0 ;')],
  ['calling a constant', body('return k0 ( ) ;')],
  ['calling a call', body('return h0 ( k0 ) ( ) ;')],
  ['an unknown helper', body('return h1 ( ) ;')],
  ['an unknown constant', body('return k7 ;')],
  ['an undeclared variable', body('return v7 ;')],
  ['a user name', body('return x ;')],
  ['with', body('with ( v0 ) { return v0 ; }')],
  ['debugger', body('debugger ; return v0 ;')],
  ['a label of another name', body('v9 : for ( ; ; ) { break v9 ; } return v0 ;')],
  ['a default case', body('switch ( v0 ) { default : { return v0 ; } } return v0 ;')],
  ['two statements', 'return ( v0 ) => { return v0 ; } ; h0 ( ) ;'],
  ['no function', 'return h0 ( k0 ) ;'],
  ['a line comment', body('return v0 ; // x')],
  ['a block comment', body('return v0 /* x */ ;')],
  ['an html comment', body('return v0 <!-- x')],
  ['an escape', body('return \\u0076 ;')],
  ['a letter beyond ASCII', body('return v0 ; é')],
  ['a private name', body('return #v0 ;')],
  ['spread', body('return h0 ( ... v0 ) ;')],
  ['new.target', body('return new . target ;')],
  ['a class', body('return ( class { } ) ;')],
  ['yield', body('return yield ;')],
])('refuses %s', (_, code) => {
  expect(() => verify(program(code))).toThrow();
});

test('what is not JavaScript is refused by the parser, what is by the list', () => {
  expect(() => verify(program(body('return typeof v0 ;')))).toThrow(VerificationFailed);
});

test('text of the expression never reaches the code', () => {
  const context = new CoreLocal('context');
  // biome-ignore lint/suspicious/noTemplateCurlyInString: hostile text, not a template
  const hostile = ['"; return process; //', '`${this}`', '\u2028', '\\u0027', 'constructor', '__proto__'];
  const main = lambda(
    [context],
    block([], [giveBack(call(echo, [...hostile.map(constant), constant(0.5), constant(-0), constant(12n), read(context)]))]),
  );
  const emitted = emit({ main, sites: [] });
  expect(emitted.code).toBe(
    'return ( v0 , v1 ) => { let v2 = h0 ( v1 ) ; try { return h2 ( k0 , k1 , k2 , k3 , k4 , k5 , k6 , k7 , k8 , v0 ) ; } finally { h1 ( v2 ) ; } } ;',
  );
  expect(emitted.constants).toEqual([...hostile, 0.5, -0, 12n]);
  expect(link(verify(emitted))(null)).toBe(hostile[0]);
});

test('the same program gives the same text', () => {
  const make = () => {
    const context = new CoreLocal('context');
    return { main: lambda([context], block([], [giveBack(call(echo, [constant('a'), constant('a'), constant(1)]))])), sites: [] };
  };
  expect(emit(make()).code).toBe(emit(make()).code);
  expect(emit(make()).constants).toEqual(['a']);
});
