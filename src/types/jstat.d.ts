/** The one piece of jstat that is used; the package ships no types. */
declare module 'jstat' {
  const jStat: {
    studentt: {
      /** Quantile of Student's t with `dof` degrees of freedom at lower-tail probability `p`. */
      inv(p: number, dof: number): number;
    };
  };
  export default jStat;
}
