/** "bucket/list.txt", out of a URL in any of the forms that S3 has. */
export function s3Path(url: string | undefined): string | undefined {
  return url
    ?.replace(/^s3:\/\//, '')
    .replace(/^https:\/\/s3[\w.-]*\.amazonaws\.com\//, '')
    .replace(/^https:\/\/([^/]+?)\.s3[\w.-]*\.amazonaws\.com\//, '$1/')
}
