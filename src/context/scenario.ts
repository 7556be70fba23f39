/** A context from a scenario: the JSON that describes all of it (shared/oracle/scenarios, `context` of test files). */
import { parseGuid } from '../expr/runtime/guid.js';
import { nowTicks } from '../expr/runtime/time/clock.js';
import { type ClrDateTime, dateTimeOfTicks, minDateTime, utc } from '../expr/runtime/time/date-time.js';
import { type ClrTimeSpan, timeSpanOfTicks } from '../expr/runtime/time/time-span.js';
import { parseTimeSpan } from '../expr/runtime/time/time-span-parse.js';
import { newArray } from '../expr/runtime/values.js';
import { types } from '../expr/types/universe.js';
import { asHost } from './host-work.js';
import { isJsonObject, type Json, objectOfJson, overlay } from './json.js';
import { partTypes } from './part.js';
import { PolicyContext } from './policy-context.js';
import { certificateOf, readRequest, readResponse, utcDate } from './scenario-messages.js';
import { ScenarioError, Section } from './scenario-reader.js';
import { variableOfScenario } from './scenario-variables.js';
import {
  Api,
  Backend,
  backendTypes,
  carbonIntensities,
  Deployment,
  Gateway,
  GraphQL,
  GraphQLData,
  Group,
  LastError,
  Operation,
  Product,
  productStates,
  Subscription,
  SubscriptionKeyParameterNames,
  SustainabilityInfo,
  User,
  UserIdentity,
  Workspace,
} from './service-parts.js';
import { Url } from './url.js';

function optionalDate(section: Section, name: string): ClrDateTime | null {
  const text = section.text(name);
  return text === null ? null : utcDate(text);
}

/** Dates that the types of the context want are the least date where a scenario leaves them out. */
const date = (section: Section, name: string): ClrDateTime => optionalDate(section, name) ?? minDateTime;

function readGroups(section: Section, name = 'groups') {
  return newArray(
    partTypes.group,
    section.sections(name).map((group) => new Group(group.text('id'), group.text('name'))),
  );
}

function readApi(section: Section): Api {
  const serviceUrl = section.text('serviceUrl');
  const names = section.section('subscriptionKeyParameterNames');
  return Object.assign(new Api(), {
    id: section.text('id'),
    isCurrentRevision: section.flag('isCurrentRevision', true),
    name: section.text('name'),
    path: section.text('path'),
    revision: section.text('revision'),
    serviceUrl: serviceUrl === null ? null : new Url(serviceUrl),
    version: section.text('version'),
    protocols: newArray(types.string, section.list('protocols').map(String)),
    subscriptionKeyParameterNames:
      names === undefined ? null : new SubscriptionKeyParameterNames(names.text('header'), names.text('query')),
  });
}

const textFields = <Name extends string>(section: Section, ...names: readonly Name[]): Record<Name, string | null> =>
  Object.fromEntries(names.map((name) => [name, section.text(name)])) as Record<Name, string | null>;

function readDeployment(section: Section): Deployment {
  const gateway = section.section('gateway');
  const sustainability = section.section('sustainabilityInfo');
  const deployment = Object.assign(new Deployment(), {
    ...textFields(section, 'gatewayId', 'region', 'serviceId', 'serviceName'),
    gateway:
      gateway === undefined
        ? null
        : new Gateway(gateway.text('id'), gateway.text('instanceId'), gateway.flag('isManaged', false)),
    sustainabilityInfo:
      sustainability === undefined
        ? null
        : new SustainabilityInfo(sustainability.choice('currentCarbonIntensity', carbonIntensities, 0)),
  });
  for (const [name, base64] of section.section('certificates')?.entries() ?? [])
    deployment.certificates.setValueAt(name, certificateOf(String(base64))!);
  return deployment;
}

const readProduct = (section: Section): Product =>
  Object.assign(new Product(), {
    ...textFields(section, 'id', 'name'),
    apis: newArray(partTypes.api, section.sections('apis').map(readApi)),
    approvalRequired: section.flag('approvalRequired', false),
    groups: readGroups(section),
    state: section.choice('state', productStates, productStates.NotPublished),
    subscriptionLimit: section.integer('subscriptionLimit'),
    subscriptionRequired: section.flag('subscriptionRequired', false),
  });

const readSubscription = (section: Section): Subscription =>
  Object.assign(new Subscription(), {
    ...textFields(section, 'id', 'key', 'name', 'primaryKey', 'secondaryKey'),
    createdDate: date(section, 'createdDate'),
    endDate: optionalDate(section, 'endDate'),
    startDate: optionalDate(section, 'startDate'),
  });

const readUser = (section: Section): User =>
  Object.assign(new User(), {
    ...textFields(section, 'email', 'firstName', 'lastName', 'id', 'note'),
    groups: readGroups(section),
    identities: newArray(
      partTypes.userIdentity,
      section.sections('identities').map((identity) => new UserIdentity(identity.text('id'), identity.text('provider'))),
    ),
    registrationDate: date(section, 'registrationDate'),
  });

const readGraphQLData = (section: Section | undefined): GraphQLData | null =>
  section === undefined ? null : new GraphQLData(new Map(section.entries().map(([name, value]) => [name, objectOfJson(value)])));

/** Sets the parts of the context that the section has; null takes a part away. */
export function readParts(context: PolicyContext, section: Section): void {
  const readers: Readonly<Record<string, (part: Section | undefined) => void>> = {
    response: (part) => (context.response = part === undefined ? null : readResponse(part)),
    api: (part) => (context.api = part === undefined ? null : readApi(part)),
    operation: (part) =>
      (context.operation =
        part === undefined ? null : Object.assign(new Operation(), textFields(part, 'id', 'method', 'name', 'urlTemplate'))),
    lastError: (part) =>
      (context.lastError =
        part === undefined
          ? null
          : Object.assign(
              new LastError(),
              textFields(part, 'source', 'reason', 'message', 'scope', 'section', 'path', 'policyId'),
            )),
    workspace: (part) => (context.workspace = part === undefined ? null : new Workspace(part.text('id'), part.text('name'))),
    backend: (part) =>
      (context.backend =
        part === undefined
          ? null
          : new Backend(part.text('id'), part.text('azureRegion'), part.choice('type', backendTypes, backendTypes.Single))),
    deployment: (part) => (context.deployment = part === undefined ? null : readDeployment(part)),
    product: (part) => (context.product = part === undefined ? null : readProduct(part)),
    subscription: (part) => (context.subscription = part === undefined ? null : readSubscription(part)),
    user: (part) => (context.user = part === undefined ? null : readUser(part)),
    graphQL: (part) =>
      (context.graphQL =
        part === undefined
          ? null
          : new GraphQL(readGraphQLData(part.section('arguments')), readGraphQLData(part.section('parent')))),
  };
  for (const [name, read] of Object.entries(readers)) if (section.value(name) !== undefined) read(section.section(name));
  for (const [name, value] of section.section('variables')?.entries() ?? []) {
    if (!isJsonObject(value)) throw new ScenarioError(`${section.path}variables.${name}: an object with type and value expected`);
    context.variables.set(name, variableOfScenario(new Section(value, `${section.path}variables.${name}.`)));
  }
  context.tracing = section.flag('tracing', context.tracing);
}

/** `Elapsed` of a context that no scenario fixes: the time since its timestamp. */
export const elapsedSince = (timestamp: ClrDateTime) => (): ClrTimeSpan => timeSpanOfTicks(nowTicks() - timestamp.totalTicks);

/**
 * The context that a scenario describes, with `over` laid over it: objects merge deeply, lists and scalars replace, null
 * takes away. Without `timestamp`, `elapsed` or `requestId` the clock and a fresh id stand in.
 */
export const contextFromScenario = (scenario: Json, over?: Json): PolicyContext => asHost(() => build(scenario, over));

function build(scenario: Json, over: Json | undefined): PolicyContext {
  const json = overlay(scenario, over);
  if (!isJsonObject(json)) throw new ScenarioError('a scenario is an object');
  const root = new Section(json, '');
  const timestamp = optionalDate(root, 'timestamp') ?? dateTimeOfTicks(nowTicks(), utc);
  const elapsed = root.text('elapsed');
  const requestId = root.text('requestId');
  const request = root.section('request');
  if (request === undefined) throw new ScenarioError('request: an object expected');
  const fixed = elapsed === null ? undefined : parseTimeSpan(elapsed);
  const context = new PolicyContext(
    readRequest(request),
    requestId === null ? undefined : parseGuid(requestId),
    timestamp,
    fixed === undefined ? elapsedSince(timestamp) : () => fixed,
  );
  readParts(context, root);
  return context;
}
