/** The policies that the engine has. */
import { PolicyRegistry } from '../define.js';
import { base } from './base.js';
import { choose } from './choose.js';
import { forwardRequest } from './forward-request.js';
import { includeFragment } from './include-fragment.js';
import { invokeDaprBinding } from './invoke-dapr-binding.js';
import { mockResponse } from './mock-response.js';
import { returnResponse } from './return-response.js';
import { rewriteUri } from './rewrite-uri.js';
import { sendRequest } from './send-request.js';
import { setBackendService } from './set-backend-service.js';
import { setBody } from './set-body.js';
import { setHeader } from './set-header.js';
import { setMethod } from './set-method.js';
import { setQueryParameter } from './set-query-parameter.js';
import { setStatus } from './set-status.js';
import { setVariable } from './set-variable.js';
import { trace } from './trace.js';

export const builtInPolicies = new PolicyRegistry(
  base,
  choose,
  forwardRequest,
  includeFragment,
  invokeDaprBinding,
  mockResponse,
  returnResponse,
  rewriteUri,
  sendRequest,
  setBackendService,
  setBody,
  setHeader,
  setMethod,
  setQueryParameter,
  setStatus,
  setVariable,
  trace,
);
