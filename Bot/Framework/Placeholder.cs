namespace Microsoft.Bot;
