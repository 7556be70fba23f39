import { definePolicy } from '../define.js';
import type { PartReader } from '../engine/handler-context.js';
import { PolicyFailureError } from '../engine/signals.js';
import { sectionNames } from '../schema.js';

/** `<choose>`: the policies of the first `when` whose condition is true, else those of `otherwise`. */
export const choose = definePolicy({
  name: 'choose',
  sections: sectionNames,
  schema: {
    children: [
      {
        name: 'when',
        min: 1,
        attributes: { condition: { type: 'boolean', required: true, docs: 'A boolean expression, or `true` or `false`.' } },
        policies: true,
      },
      { name: 'otherwise', max: 1, policies: true },
    ],
  },
  fidelity: 'exact',
  docs: {
    summary: 'Runs one of several branches, the first whose condition is true.',
    example:
      '<policies><inbound><choose><when condition="true"><set-method>GET</set-method></when><otherwise /></choose></inbound></policies>',
  },
  async run(handler) {
    const branches = handler.parts('when');
    for (const [index, branch] of branches.entries()) if (isTrue(branch, index)) return branch.runBlock();
    return handler.parts('otherwise')[0]?.runBlock();
  },
});

/** A condition that fails is named by its branch. */
function isTrue(branch: PartReader, index: number): boolean {
  try {
    return branch.value('condition') === true;
  } catch (error) {
    if (error instanceof PolicyFailureError) throw new PolicyFailureError({ ...error.failure, subPath: `when[${index + 1}]` });
    throw error;
  }
}
