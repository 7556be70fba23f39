import { Backend, backendTypes } from '../../context/service-parts.js';
import { definePolicy } from '../define.js';
import { fail } from '../engine/signals.js';

/** The back end that stands for the sidecar. */
const daprBackend = 'dapr';

/** `<set-backend-service>`: where forward-request sends. */
export const setBackendService = definePolicy({
  name: 'set-backend-service',
  sections: ['inbound', 'backend'],
  schema: {
    attributes: {
      'base-url': { type: 'string', docs: 'New base address; the path of the operation follows it.' },
      'backend-id': { type: 'string', docs: 'A back-end entity; `dapr` stands for an app behind the sidecar.' },
      'dapr-app-id': { type: 'string', docs: 'With backend-id="dapr": the app.' },
      'dapr-method': { type: 'string', docs: 'With backend-id="dapr": its method or path.' },
      'dapr-namespace': { type: 'string', docs: 'With backend-id="dapr": the namespace of the app.' },
      'sf-resolve-condition': { type: 'boolean' },
      'sf-service-instance-name': { type: 'string' },
      'sf-partition-key': { type: 'string' },
      'sf-replica-type': { type: 'string', values: ['primary', 'secondary'] },
      'sf-listener-name': { type: 'string' },
    },
  },
  fidelity: 'approximate',
  docs: {
    summary: 'Sends the request to another back end than the one of the API.',
    example: '<policies><inbound><set-backend-service base-url="https://example.com/v2" /></inbound></policies>',
    differences: ['Service Fabric attributes are accepted and have no effect.'],
  },
  prepare(context) {
    const id = context.literal('backend-id');
    const hasId = context.attribute('backend-id') !== undefined;
    if (hasId === (context.attribute('base-url') !== undefined))
      context.error(hasId ? "'base-url' and 'backend-id' exclude each other." : "Either 'base-url' or 'backend-id' is needed.");
    if (id === daprBackend) {
      for (const name of ['dapr-app-id', 'dapr-method'])
        if (context.attribute(name) === undefined) context.error(`backend-id="dapr" needs '${name}'.`);
      context.requireDapr();
    } else if (id !== undefined && !id.includes('{{')) context.requireBackend(id);
    return undefined;
  },
  run(handler) {
    const { run, context } = handler;
    const id = handler.attribute('backend-id');
    if (id === undefined) {
      const url = (handler.attribute('base-url') ?? '').trim();
      // A back-end entity that another scope chose stands over an address.
      if (run.target.backendIdScope !== undefined && run.target.backendIdScope !== handler.scope) {
        handler.trace({
          message: `The base-url ${url} does not replace the back end of the ${run.target.backendIdScope} scope.`,
        });
        return undefined;
      }
      run.target.setBase(url);
      return undefined;
    }
    if (id === daprBackend) {
      const { dapr } = run.ports;
      if (dapr === undefined) return unknownBackend(id);
      const appId = handler.attribute('dapr-app-id') ?? '';
      const method = handler.attribute('dapr-method') ?? '';
      run.target.setComplete(dapr.invokeUrl({ appId, namespace: handler.attribute('dapr-namespace'), method }), 'dapr');
      return undefined;
    }
    const backend = run.options.backends?.get(id);
    if (backend === undefined) return unknownBackend(id);
    run.target.setBase(backend.url);
    run.target.backendIdScope = handler.scope;
    context.backend = new Backend(id, null, backendTypes.Single);
    return undefined;
  },
});

const unknownBackend = (id: string) =>
  fail({ reason: 'BackendNotFound', message: `Backend with id '${id}' could not be found.` });
