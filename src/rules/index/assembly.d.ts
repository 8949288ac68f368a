/** A number of 32 bits, as the files that AssemblyScript reads too (src/assembly/) call it. */
declare type i32 = number
