export type * from "./types.ts";
export { benchBeside } from "./bench_beside.ts";
export { benchResult } from "./bench_result.ts";
export { benchStudies } from "./bench_studies.ts";
export { editProblems } from "./edit_problems.ts";
export { registeredSetting } from "./registered_setting.ts";
export { settingProblems } from "./setting_problems.ts";
export { changeSetting } from "./change_setting.ts";
export { settingChoices } from "./setting_choices.ts";
