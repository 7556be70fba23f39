/** Base of everything below `context`. Expressions read it; the policy engine writes its fields. */
import type { NamedTypeSymbol } from '../expr/types/type-symbol.js';
import { typeNamed } from '../expr/types/universe.js';
import { ClrObject } from '../expr/runtime/values.js';

/** The types of the context, all in the global namespace. */
export const contextTypes = {
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
}
