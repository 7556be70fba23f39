/** Base of everything below `context`. Expressions read it; the policy engine writes its fields. */

import { ClrObject } from '../expr/runtime/values.js';
import type { NamedTypeSymbol, TypeSymbol } from '../expr/types/type-symbol.js';
import { typeNamed } from '../expr/types/universe.js';

/** The types of the context, all in the global namespace. */
export const partTypes = {
  context: typeNamed('IContext'),
  request: typeNamed('IRequest'),
  response: typeNamed('IResponse'),
  messageBody: typeNamed('IMessageBody'),
  url: typeNamed('IUrl'),
  api: typeNamed('IApi'),
  subscriptionKeyParameterNames: typeNamed('ISubscriptionKeyParameterNames'),
  operation: typeNamed('IOperation'),
  product: typeNamed('IProduct'),
  group: typeNamed('IGroup'),
  user: typeNamed('IUser'),
  userIdentity: typeNamed('IUserIdentity'),
  subscription: typeNamed('ISubscription'),
  workspace: typeNamed('IWorkspace'),
  backend: typeNamed('IBackend'),
  deployment: typeNamed('IDeployment'),
  gateway: typeNamed('IGateway'),
  sustainabilityInfo: typeNamed('ISustainabilityInfo'),
  lastError: typeNamed('ILastError'),
  privateEndpointConnection: typeNamed('IPrivateEndpointConnection'),
  foundry: typeNamed('IFoundry'),
  graphQL: typeNamed('IGraphQL'),
  graphQLData: typeNamed('IGraphQLDataObject'),
  jwt: typeNamed('Jwt'),
  basicAuthCredentials: typeNamed('BasicAuthCredentials'),
  authorization: typeNamed('Authorization'),
  productState: typeNamed('ProductState'),
  backendType: typeNamed('BackendType'),
  carbonIntensity: typeNamed('CarbonIntensityCategory'),
} as const;

/** A public property: name, type, getter. */
export type PartProperty = readonly [name: string, type: TypeSymbol, get: (part: Part) => unknown];

const registered = new Map<NamedTypeSymbol, () => readonly PartProperty[]>();
const known = new Map<NamedTypeSymbol, readonly PartProperty[]>();

/** Says what objects of the type show to a serializer; the surface knows, and is asked when it matters. */
export function registerProperties(type: NamedTypeSymbol, properties: () => readonly PartProperty[]): void {
  registered.set(type, properties);
}

function propertiesOf(type: NamedTypeSymbol): readonly PartProperty[] {
  let properties = known.get(type);
  if (properties === undefined) {
    properties = registered.get(type)?.() ?? [];
    known.set(type, properties);
  }
  return properties;
}

/** An object of the context: its run-time type is its interface, whose name is its text. */
export abstract class Part extends ClrObject {
  readonly #type: NamedTypeSymbol;
  constructor(type: NamedTypeSymbol) {
    super();
    this.#type = type;
  }
  override get clrType(): NamedTypeSymbol {
    return this.#type;
  }
  /** What `JsonConvert.SerializeObject` writes (`ClrReflectable`). */
  get properties(): readonly (readonly [name: string, type: TypeSymbol, get: () => unknown])[] {
    return propertiesOf(this.#type).map(([name, type, get]) => [name, type, () => get(this)] as const);
  }
}
