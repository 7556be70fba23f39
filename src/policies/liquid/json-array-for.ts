/** `{% JSONArrayFor item in list %} … {% endJSONArrayFor %}`: a loop whose rounds are separated by commas. */
import {
  type Context,
  type Emitter,
  evalToken,
  type Liquid,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
} from 'liquidjs';
import { itemsOf, type LiquidValue } from './values.js';

type ValueToken = Parameters<typeof evalToken>[0];

export class JsonArrayForTag extends Tag {
  readonly #variable: string;
  readonly #collection: ValueToken;
  readonly #templates: Template[] = [];

  constructor(
    token: TagToken,
    remaining: TopLevelToken[],
    liquid: Liquid,
    parser: { parseStream: Liquid['parser']['parseStream'] },
  ) {
    super(token, remaining, liquid);
    const variable = this.tokenizer.readIdentifier();
    const word = this.tokenizer.readIdentifier();
    const collection = this.tokenizer.readValue();
    if (variable.size() === 0 || word.content !== 'in' || collection === undefined)
      throw new Error('JSONArrayFor is written {% JSONArrayFor item in list %}');
    this.#variable = variable.content;
    this.#collection = collection;
    const stream = parser
      .parseStream(remaining)
      .on('tag:endJSONArrayFor', () => stream.stop())
      .on('template', (template: Template) => {
        this.#templates.push(template);
      })
      .on('end', () => {
        throw new Error('JSONArrayFor is not closed');
      });
    stream.start();
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const value = (yield evalToken(this.#collection, context)) as LiquidValue;
    const scope = Object.create(null) as Record<string, unknown>;
    context.push(scope);
    let isFirst = true;
    for (const item of itemsOf(value) ?? []) {
      scope[this.#variable] = item;
      const round = String(yield this.liquid.renderer.renderTemplates(this.#templates, context));
      // A round that printed nothing leaves no comma.
      if (round.trim() === '') continue;
      if (!isFirst) emitter.write(',');
      emitter.write(round);
      isFirst = false;
    }
    context.pop();
  }
}
