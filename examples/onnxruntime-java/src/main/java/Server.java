import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;

/** One session for all requests; every tensor and result is closed, for the collector knows nothing of their memory. */
public class Server {
  public static void main(String[] args) throws Exception {
    ObjectMapper json = new ObjectMapper();
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    OrtSession session = environment.createSession("model.onnx");
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 8080), 0);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.createContext("/health", exchange -> {
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
    });
    server.createContext("/v1/embeddings", exchange -> {
      String text = json.readTree(exchange.getRequestBody()).get("input").asText();
      float[][] rows = new float[1][64];
      for (int at = 0; at < 64; at++) rows[0][at] = text.charAt(at % text.length());
      try (OnnxTensor x = OnnxTensor.createTensor(environment, rows);
          OrtSession.Result result = session.run(Map.of("x", x))) {
        byte[] answer = json.writeValueAsBytes(Map.of("embedding", ((float[][]) result.get(0).getValue())[0]));
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
      } catch (Exception error) {
        exchange.sendResponseHeaders(500, -1);
      } finally {
        exchange.close();
      }
    });
    server.start();
  }
}
