/** The add-in's worksheet functions as the grid hints at them while a formula is typed. */
import { BooleanNumber } from '@univerjs/core';
import { FunctionType, type IFunctionInfo } from '@univerjs/engine-formula';
import { worksheetFunctions } from '../../functions';
import { parameterName } from '../../i18n';
import { functionGuide } from '../../i18n/functionGuide';
import type { FunctionId, Language } from '../../kernel';

/** @returns one hint for each function, under its full name: `KC.FEE` */
export function hintsIn(language: Language): readonly IFunctionInfo[] {
  const guide = functionGuide[language];
  return (Object.keys(worksheetFunctions) as readonly FunctionId[]).map((id) => {
    const { parameters, needed } = worksheetFunctions[id];
    const { about, gives } = guide.functions[id];
    return {
      functionName: `KC.${id}`,
      functionType: FunctionType.User,
      description: `${about} ${gives}`,
      abstract: about,
      functionParameter: parameters.map((parameter, at) => ({
        name: parameterName(parameter, language),
        detail: guide.parameters[parameter],
        example: '',
        require: at < needed ? BooleanNumber.TRUE : BooleanNumber.FALSE,
        repeat: BooleanNumber.FALSE,
      })),
    };
  });
}
