import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** Makes garbage for each request, and keeps KEEP bytes of it: of the heap, or with WHERE=direct outside it. */
public class KeepingServer {
  static final ConcurrentLinkedQueue<Object> KEPT = new ConcurrentLinkedQueue<>();

  public static void main(String[] words) throws Exception {
    int keep = Integer.parseInt(System.getenv().getOrDefault("KEEP", "0"));
    boolean direct = "direct".equals(System.getenv("WHERE"));
    HttpServer server = HttpServer.create(new InetSocketAddress(Integer.parseInt(words[0])), 0);
    server.createContext("/", exchange -> {
      exchange.getRequestBody().readAllBytes();
      StringBuilder garbage = new StringBuilder();
      for (int i = 0; i < 20_000; i++) garbage.append(i);
      byte[] answer = Integer.toString(garbage.length()).getBytes();
      if (keep > 0) KEPT.add(direct ? ByteBuffer.allocateDirect(keep) : new byte[keep]);
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
    });
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.start();
  }
}
