// Stands in for @actions/http-client, which @actions/core would use for OIDC tokens only.
class NotBundled {
  constructor() {
    throw new Error('memdrift is built without @actions/http-client');
  }
}
exports.HttpClient = NotBundled;
exports.BearerCredentialHandler = NotBundled;
