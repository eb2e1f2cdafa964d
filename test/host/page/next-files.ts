/** Key of the session's files that replace the served ones after a reload; see `window.host.reload`. */
export const nextFilesKey = 'preview/next-files';
