/** What the context knows of the service: API, operation, product, user, subscription, deployment and the like. */

import { Dictionary } from '../expr/runtime/collections/dictionary.js';
import type { ClrCertificate } from '../expr/runtime/crypto/x509-certificate.js';
import { type ClrDateTime, minDateTime } from '../expr/runtime/time/date-time.js';
import { type ClrArray, newArray } from '../expr/runtime/values.js';
import { typeNamed, types } from '../expr/types/universe.js';
import { Part, partTypes } from './part.js';
import type { Url } from './url.js';

type Text = string | null;

export const certificateType = typeNamed('System.Security.Cryptography.X509Certificates.X509Certificate2');

/** `ProductState`. */
export const productStates = { NotPublished: 0, Published: 1 } as const;
/** `BackendType`. */
export const backendTypes = { Single: 0, Pool: 1 } as const;

/** `CarbonIntensityCategory`. */
export const carbonIntensities = { NotAvailable: 0, VeryLow: 1, Low: 2, Medium: 3, High: 4, VeryHigh: 5 } as const;

export class Group extends Part {
  constructor(
    public id: Text,
    public name: Text,
  ) {
    super(partTypes.group);
  }
}

export class UserIdentity extends Part {
  constructor(
    public id: Text,
    public provider: Text,
  ) {
    super(partTypes.userIdentity);
  }
}

export class SubscriptionKeyParameterNames extends Part {
  constructor(
    public header: Text,
    public query: Text,
  ) {
    super(partTypes.subscriptionKeyParameterNames);
  }
}

export class Api extends Part {
  id: Text = null;
  isCurrentRevision = true;
  name: Text = null;
  path: Text = null;
  revision: Text = null;
  serviceUrl: Url | null = null;
  version: Text = null;
  protocols: ClrArray<string> = newArray(types.string, []);
  subscriptionKeyParameterNames: SubscriptionKeyParameterNames | null = null;
  constructor() {
    super(partTypes.api);
  }
}

export class Operation extends Part {
  id: Text = null;
  method: Text = null;
  name: Text = null;
  urlTemplate: Text = null;
  constructor() {
    super(partTypes.operation);
  }
}

export class Product extends Part {
  apis: ClrArray<Api> = newArray(partTypes.api, []);
  approvalRequired = false;
  groups: ClrArray<Group> = newArray(partTypes.group, []);
  id: Text = null;
  name: Text = null;
  state: number = productStates.NotPublished;
  subscriptionLimit: number | null = null;
  subscriptionRequired = false;
  constructor() {
    super(partTypes.product);
  }
}

export class Subscription extends Part {
  createdDate: ClrDateTime = minDateTime;
  endDate: ClrDateTime | null = null;
  id: Text = null;
  key: Text = null;
  name: Text = null;
  primaryKey: Text = null;
  secondaryKey: Text = null;
  startDate: ClrDateTime | null = null;
  constructor() {
    super(partTypes.subscription);
  }
}

export class User extends Part {
  email: Text = null;
  firstName: Text = null;
  groups: ClrArray<Group> = newArray(partTypes.group, []);
  id: Text = null;
  identities: ClrArray<UserIdentity> = newArray(partTypes.userIdentity, []);
  lastName: Text = null;
  note: Text = null;
  registrationDate: ClrDateTime = minDateTime;
  constructor() {
    super(partTypes.user);
  }
}

export class Workspace extends Part {
  constructor(
    public id: Text,
    public name: Text,
  ) {
    super(partTypes.workspace);
  }
}

export class Backend extends Part {
  constructor(
    public id: Text,
    public azureRegion: Text,
    public type: number,
  ) {
    super(partTypes.backend);
  }
}

export class Gateway extends Part {
  constructor(
    public id: Text,
    public instanceId: Text,
    public isManaged: boolean,
  ) {
    super(partTypes.gateway);
  }
}

export class SustainabilityInfo extends Part {
  constructor(public currentCarbonIntensity: number) {
    super(partTypes.sustainabilityInfo);
  }
}

export class Deployment extends Part {
  gateway: Gateway | null = null;
  gatewayId: Text = null;
  region: Text = null;
  serviceId: Text = null;
  serviceName: Text = null;
  sustainabilityInfo: SustainabilityInfo | null = null;
  certificates = new Dictionary<string, ClrCertificate>(types.string, certificateType);
  constructor() {
    super(partTypes.deployment);
  }
}

/** Why the pipeline went to on-error. */
export class LastError extends Part {
  source: Text = null;
  reason: Text = null;
  message: Text = null;
  scope: Text = null;
  section: Text = null;
  path: Text = null;
  policyId: Text = null;
  constructor() {
    super(partTypes.lastError);
  }
}

/** `IGraphQLDataObject`: values as `object`, null where there is none. */
export class GraphQLData extends Part {
  constructor(readonly values: ReadonlyMap<string, unknown>) {
    super(partTypes.graphQLData);
  }
  valueAt(name: string): unknown {
    return this.values.get(name) ?? null;
  }
}

export class GraphQL extends Part {
  constructor(
    public graphQLArguments: GraphQLData | null,
    public parent: GraphQLData | null,
  ) {
    super(partTypes.graphQL);
  }
}
