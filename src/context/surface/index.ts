/** The types of the `context` object, which the surface loader takes beside .NET's. */
import type { TypeDeclaration } from '../../expr/surface/define.js';
import { registerReflection } from '../reflection.js';
import { authorizationType } from './authorization.js';
import { backendTypeType } from './backend-type.js';
import { basicAuthCredentialsType } from './basic-auth-credentials.js';
import { carbonIntensityCategoryType } from './carbon-intensity-category.js';
import { collectionExtensionsType } from './collection-extensions.js';
import { iApiType } from './i-api.js';
import { iBackendType } from './i-backend.js';
import { iContextType } from './i-context.js';
import { iDeploymentType } from './i-deployment.js';
import { iFoundryType } from './i-foundry.js';
import { iGatewayType } from './i-gateway.js';
import { iGraphQLType } from './i-graph-ql.js';
import { iGraphQLDataObjectType } from './i-graph-ql-data-object.js';
import { iGroupType } from './i-group.js';
import { iLastErrorType } from './i-last-error.js';
import { iMessageBodyType } from './i-message-body.js';
import { iOperationType } from './i-operation.js';
import { iPrivateEndpointConnectionType } from './i-private-endpoint-connection.js';
import { iProductType } from './i-product.js';
import { iRequestType } from './i-request.js';
import { iResponseType } from './i-response.js';
import { iSubscriptionType } from './i-subscription.js';
import { iSubscriptionKeyParameterNamesType } from './i-subscription-key-parameter-names.js';
import { iSustainabilityInfoType } from './i-sustainability-info.js';
import { iUrlType } from './i-url.js';
import { iUserType } from './i-user.js';
import { iUserIdentityType } from './i-user-identity.js';
import { iWorkspaceType } from './i-workspace.js';
import { jwtType } from './jwt.js';
import { policyExtensionsType } from './policy-extensions.js';
import { productStateType } from './product-state.js';

export const contextTypes: readonly TypeDeclaration[] = [
  authorizationType,
  backendTypeType,
  basicAuthCredentialsType,
  carbonIntensityCategoryType,
  collectionExtensionsType,
  iApiType,
  iBackendType,
  iContextType,
  iDeploymentType,
  iFoundryType,
  iGatewayType,
  iGraphQLDataObjectType,
  iGraphQLType,
  iGroupType,
  iLastErrorType,
  iMessageBodyType,
  iOperationType,
  iPrivateEndpointConnectionType,
  iProductType,
  iRequestType,
  iResponseType,
  iSubscriptionKeyParameterNamesType,
  iSubscriptionType,
  iSustainabilityInfoType,
  iUrlType,
  iUserIdentityType,
  iUserType,
  iWorkspaceType,
  jwtType,
  policyExtensionsType,
  productStateType,
];

for (const declaration of contextTypes) registerReflection(declaration);
