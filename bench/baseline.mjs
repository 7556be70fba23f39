import { createHash } from 'node:crypto';

/** Milliseconds since 1970 of a DateTime of the engine. */
const millisecondsOf = (dateTime) => Number((dateTime.totalTicks - 621355968000000000n) / 10000n);

/**
 * What a JavaScript programmer would write by hand instead of each expression of expressions.jsonl, over the same context
 * objects. `jsonOf` gives a context's JSON variable as JavaScript has it.
 */
export const baseline = (jsonOf) => ({
  'method-check': (context) => context.request.method === 'GET',
  'header-default': (context) => context.request.headers.textOf('X-Correlation-Id') ?? 'none',
  concat: (context) => `https://${context.request.originalUrl.host}${context.request.originalUrl.path}`,
  'variable-branch': (context) => ((context.variables.get('number')?.value ?? 0) > 5 ? 'high' : 'low'),
  'status-range': (context) => context.response.statusCode >= 500 || context.response.statusCode === 429,
  'split-first': (context) => (context.request.headers.textOf('X-Forwarded-For') ?? '').split(',')[0].trim(),
  'regex-group': (context) =>
    /max-age=(?<maxAge>\d+)/.exec(context.response.headers.textOf('Cache-Control') ?? '')?.groups.maxAge,
  'linq-words': (context) =>
    context.variables
      .get('words')
      .items.filter((word) => word.length === 5)
      .sort()[0],
  'loop-sum': () => {
    let total = 0;
    for (let i = 0; i < 100; i++) {
      if (i % 3 === 0) total += i * 2;
      else total -= 1;
    }
    return total;
  },
  'json-read': (context) => jsonOf(context).b.c[1],
  'json-build': (context) =>
    JSON.stringify({ id: String(context.requestId.toClrString()), code: context.response.statusCode, who: context.user.email }),
  'body-transform': (context) => {
    const body = JSON.parse(context.request.body.text);
    body.total = body.lines.reduce((sum, line) => sum + line.qty * line.unit, 0);
    delete body.note;
    return JSON.stringify(body);
  },
  'sha256-hex': () => createHash('sha256').update('payload').digest('hex'),
  'jwt-claim': (context) => {
    const token = (context.request.headers.textOf('Authorization') ?? '').replace(/^Bearer /i, '');
    const payload = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString('utf8'));
    return (payload.scp ?? '').split(' ').includes('orders.read');
  },
  'date-format': (context) => `${new Date(millisecondsOf(context.timestamp) + 30 * 60_000).toISOString().slice(0, 19)}Z`,
});
