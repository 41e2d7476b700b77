// The description is asked for beside this page. Nobody's server checks it: it would be told the address of ours.
SwaggerUIBundle({ url: 'openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: 'none' });
