import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * ONNX Runtime behind the JDK's own HTTP server. The leaking twin never closes what a run returns: its tensors lie in native
 * memory, which no collection of the heap frees.
 */
public class OnnxServer {
  public static void main(String[] words) throws Exception {
    boolean closes = !"never".equals(System.getenv("CLOSE"));
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    OrtSession session = environment.createSession(words[0] + "/model.onnx", options);
    ObjectMapper json = new ObjectMapper();
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(words[1])), 0);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.createContext("/health", exchange -> {
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
    });
    server.createContext("/v1/embeddings", exchange -> {
      String[] texts = ((String) json.readValue(exchange.getRequestBody(), Map.class).get("input")).split(" ");
      FloatBuffer rows = FloatBuffer.allocate(64 * texts.length);
      for (int at = 0; at < rows.capacity(); at++) rows.put(at, texts[at / 64].length() + at % 64);
      byte[] answer;
      try (OnnxTensor input = OnnxTensor.createTensor(environment, rows, new long[] {texts.length, 64})) {
        OrtSession.Result result = session.run(Map.of("x", input));
        answer = json.writeValueAsBytes(Map.of("embedding", ((float[][]) result.get(0).getValue())[0]));
        if (closes) result.close();
      } catch (ai.onnxruntime.OrtException error) {
        throw new IOException(error);
      }
      exchange.getResponseHeaders().set("content-type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
    });
    server.start();
  }
}
