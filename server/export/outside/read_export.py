"""Reads an export with somebody else's library and prints what it found as JSON: read_export.py READER FILE [MORE]."""

import csv
import io
import json
import sys
import zipfile


def of_networkx(graph):
    assert graph.is_directed()
    return {
        "nodes": [{"id": id, **data} for id, data in graph.nodes(data=True)],
        "edges": [
            {"id": key, "source": source, "target": target, **data}
            for source, target, key, data in graph.edges(keys=True, data=True)
        ],
        "graph": graph.graph,
    }


def networkx_graphml(path):
    import networkx

    return of_networkx(networkx.read_graphml(path, force_multigraph=True))


def networkx_gexf(path):
    import networkx

    return of_networkx(networkx.MultiDiGraph(networkx.read_gexf(path)))


def networkx_node_link(path):
    import networkx

    with open(path, encoding="utf-8") as file:
        return of_networkx(networkx.node_link_graph(json.load(file)))


def igraph_graphml(path):
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    assert graph.is_directed()
    names = graph.vs["id"]
    # igraph gives a number that is absent as NaN.
    present = lambda attributes: {name: value for name, value in attributes.items() if value == value}
    return {
        "nodes": [present(vertex.attributes()) for vertex in graph.vs],
        "edges": [
            {**present(edge.attributes()), "source": names[edge.source], "target": names[edge.target]} for edge in graph.es
        ],
        "graph": {name: graph[name] for name in graph.attributes()},
    }


def python_csv(path):
    tables = {}
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            text = archive.read(name).decode("utf-8")
            if name.endswith(".csv"):
                tables[name] = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
            else:
                tables[name] = text
    return tables


def openpyxl_sheets(path):
    import openpyxl

    with open(path, "rb") as file:
        book = openpyxl.load_workbook(file)
    sheets = {}
    for sheet in book.worksheets:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        texts = [cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
        sheets[sheet.title] = {
            "rows": rows,
            "computed": [cell.value for cell in texts if cell.data_type != "s"],
            "quoted": [cell.value for cell in texts if cell.quotePrefix],
        }
    return sheets


def lxml_gexf_schema(path):
    """Against the schema of GEXF 1.3, which has the elements of `viz` in the namespace of GEXF itself."""
    import pathlib

    from lxml import etree

    here = pathlib.Path(__file__).parent
    schema = etree.XMLSchema(etree.parse(str(here / "gexf-1.3" / "gexf.xsd")))
    document = etree.parse(path)
    for element in document.iter("{http://gexf.net/1.3/viz}*"):
        element.tag = "{http://gexf.net/1.3}" + etree.QName(element).localname
    return {"valid": schema.validate(document), "errors": [str(error) for error in schema.error_log][:5]}


def followthemoney_entities(path):
    from followthemoney import model
    from followthemoney.exc import InvalidData

    entities, invalid = [], []
    with open(path, encoding="utf-8") as file:
        for line in file:
            proxy = model.get_proxy(json.loads(line))
            try:
                proxy.schema.validate(proxy.to_dict())
            except InvalidData as error:
                invalid.append({"id": proxy.id, "properties": sorted(error.errors["properties"])})
            entities.append(proxy.to_dict())
    return {"entities": entities, "invalid": invalid}


def rdflib_triples(path):
    import rdflib

    graph = rdflib.Graph()
    graph.parse(path, format="turtle")
    return {"triples": [[str(part) for part in triple] for triple in graph]}


def neo4j_script(path, uri):
    """Runs a Cypher script and gives what the database then holds; an empty script only looks."""
    import neo4j

    with open(path, encoding="utf-8") as file:
        statements = [statement for statement in file.read().split(";\n") if statement.strip()]
    with neo4j.GraphDatabase.driver(uri, auth=None) as driver, driver.session() as session:
        for statement in statements:
            session.run(statement).consume()
        nodes = session.run("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id").data()
        relationships = session.run(
            "MATCH (s)-[r]->(t) RETURN type(r) AS type, s.id AS source, t.id AS target, properties(r) AS properties "
            "ORDER BY r.id, type, source, target"
        ).data()
        constraints = session.run("SHOW CONSTRAINTS YIELD labelsOrTypes, properties").data()
    return {"nodes": nodes, "relationships": relationships, "constraints": constraints}


if __name__ == "__main__":
    reader, *arguments = sys.argv[1:]
    json.dump(globals()[reader](*arguments), sys.stdout)
