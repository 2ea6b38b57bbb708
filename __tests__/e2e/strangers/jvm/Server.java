import io.javalin.Javalin;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Javalin on Jetty. The leaking twin keeps LEAK bytes of every request. */
public class Server {
  static final ConcurrentLinkedQueue<byte[]> KEPT = new ConcurrentLinkedQueue<>();

  public static void main(String[] words) {
    int leak = Integer.parseInt(System.getenv().getOrDefault("LEAK", "0"));
    Javalin app = Javalin.create(config -> config.showJavalinBanner = false);
    app.get("/health", context -> context.result("ok"));
    app.post("/v1/embeddings", context -> {
      if (leak > 0) KEPT.add(new byte[leak]);
      Map<?, ?> body = context.bodyAsClass(Map.class);
      int[] lengths = java.util.Arrays.stream(((String) body.get("input")).split(" ")).mapToInt(String::length).toArray();
      context.json(Map.of("embedding", lengths));
    });
    app.start("127.0.0.1", Integer.parseInt(words[0]));
  }
}
