import java.util.ArrayList;
import java.util.List;

/** A JVM with so many MiB of live objects of about 100 bytes, that sleeps. */
class Filled {
  public static void main(String[] words) throws Exception {
    List<Object> kept = new ArrayList<>();
    for (int group = Integer.parseInt(words[0]) << 10; group > 0; group--) {
      byte[][] kib = new byte[10][];
      for (int at = 0; at < 10; at++) kib[at] = new byte[80];
      kept.add(kib);
    }
    System.out.println("filled");
    Thread.sleep(Long.MAX_VALUE);
    System.out.println(kept.size());
  }
}
