import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.gephi.graph.api.AttributeUtils;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.TimeFormat;
import org.gephi.graph.api.types.IntervalSet;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** Opens files as Gephi does and prints what it then has, a line of JSON each: `java -cp gephi-toolkit-0.10.1-all.jar ReadWithGephi.java FILE...`. */
public final class ReadWithGephi {
    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String file : arguments) out.println(opened(new File(file)));
        // Gephi leaves threads behind that would keep the program running.
        System.exit(0);
    }

    private static String opened(File file) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        StringBuilder json = new StringBuilder("{\"problems\":[");
        // Of a folder the two tables, one into the other as the import of a spreadsheet does it.
        String[] tables = {"nodes.csv", "edges.csv"};
        File[] parts = file.isDirectory() ? new File[] {new File(file, tables[0]), new File(file, tables[1])} : new File[] {file};
        for (File part : parts) {
            Container container = importer.importFile(part);
            // Two statements between the same ends are two edges.
            container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
            importer.process(container, part == parts[0] ? new DefaultProcessor() : new AppendProcessor(), projects.getCurrentWorkspace());
            container.getReport().getIssues(100).forEachRemaining(issue -> item(json, text(issue.getMessage())));
        }
        Graph graph = Lookup.getDefault().lookup(GraphController.class).getGraphModel().getGraph();
        json.append("],\"nodes\":[");
        for (Node node : graph.getNodes().toArray()) item(json, node(node));
        json.append("],\"edges\":[");
        for (Edge edge : graph.getEdges().toArray()) item(json, edge(edge));
        return json.append("]}").toString();
    }

    private static String node(Node node) {
        Map<String, Object> values = values(node);
        values.put("colour", String.format("#%06X", node.getRGBA() & 0xffffff));
        values.put("drawnSize", node.size());
        values.put("x", node.x());
        values.put("y", node.y());
        return object(values);
    }

    private static String edge(Edge edge) {
        Map<String, Object> values = values(edge);
        values.put("source", edge.getSource().getId());
        values.put("target", edge.getTarget().getId());
        values.put("kind", edge.getTypeLabel());
        values.put("directed", edge.isDirected());
        values.put("weight", edge.getWeight());
        Object life = edge.getAttribute("timeset");
        if (life instanceof IntervalSet set) {
            Interval interval = set.toArray()[0];
            TimeFormat days = TimeFormat.DATE;
            values.put("from", AttributeUtils.printTimestampInFormat(interval.getLow(), days));
            values.put("until", AttributeUtils.printTimestampInFormat(interval.getHigh(), days));
        }
        return object(values);
    }

    private static Map<String, Object> values(Element element) {
        Map<String, Object> values = new TreeMap<>();
        for (Column column : element.getAttributeColumns()) {
            Object value = element.getAttribute(column);
            if (value != null && !column.isProperty()) values.put(column.getTitle(), value);
        }
        values.put("id", element.getId());
        values.put("label", element.getLabel());
        return values;
    }

    private static void item(StringBuilder json, String item) {
        if (json.charAt(json.length() - 1) != '[') json.append(',');
        json.append(item);
    }

    private static String object(Map<String, Object> values) {
        StringBuilder json = new StringBuilder();
        values.forEach((name, value) -> {
            boolean bare = value instanceof Number || value instanceof Boolean;
            json.append(json.length() == 0 ? '{' : ',').append(text(name)).append(':');
            json.append(bare ? value.toString() : text(String.valueOf(value)));
        });
        return json.append('}').toString();
    }

    private static String text(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char unit : text.toCharArray()) {
            boolean plain = unit >= 0x20 && unit < 0x7f && unit != '"' && unit != '\\';
            json.append(plain ? String.valueOf(unit) : String.format("\\u%04x", (int) unit));
        }
        return json.append('"').toString();
    }
}
