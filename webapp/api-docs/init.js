// The document is beside this page. It is not sent to the validator of Swagger, which would learn our address.
SwaggerUIBundle({ url: 'openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: 'none' });
