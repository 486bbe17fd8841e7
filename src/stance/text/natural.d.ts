// natural's root module drags in database drivers; the deep import has no types of its own.
declare module "natural/lib/natural/stemmers/porter_stemmer.js" {
  const porterStemmer: { stem(word: string): string };
  export default porterStemmer;
}
