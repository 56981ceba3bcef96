/** For the office alone: where the server keeps everything, and the command that opens the same data again. */
export type InstallationShown = { data: string; startAgain: string }
