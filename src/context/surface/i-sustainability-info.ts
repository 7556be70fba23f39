import { clrType, m } from '../../expr/surface/define.js';
import type { SustainabilityInfo } from '../service-parts.js';

export const iSustainabilityInfoType = clrType('interface ISustainabilityInfo', () => [
  m('CarbonIntensityCategory CurrentCarbonIntensity { get; }', (info: SustainabilityInfo) => info.currentCarbonIntensity),
]);
