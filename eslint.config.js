import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import { importX } from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Which rooms a room may import; `main` files that put rooms together are listed below. */
const mayImport = {
  schema: [],
  store: ["schema"],
  ingest: ["schema"],
  client: ["schema"],
  server: ["schema", "store"],
};
const rooms = Object.keys(mayImport);

/** Packages that only one folder may import, so that each can be replaced in one place. */
const homes = {
  sigma: { package: ["sigma", "sigma/*"], home: "client/graph-view" },
  neo4j: { package: ["neo4j-driver", "neo4j-driver/*"], home: "store/neo4j" },
  embedded: { package: ["@grafeo-db/*"], home: "store/embedded" },
};

const packagesOutsideHome = Object.values(homes).map(({ package: group, home }) => ({
  group,
  message: `Only ${home}/ imports this package.`,
}));

const directionOf = (room) =>
  rooms
    .filter((other) => other !== room && !mayImport[room].includes(other))
    .map((other) => ({
      // A regex, because a group is read like .gitignore, where # begins a comment.
      regex: `^(#|(\\.\\./)+)${other}/`,
      message: `${room} may import only: ${["itself", ...mayImport[room]].join(", ")}.`,
    }));

const restrict = (patterns) => ({
  "@typescript-eslint/no-restricted-imports": ["error", { patterns }],
});

export default tseslint.config(
  { ignores: ["node_modules/**", "dist/**", "data/**", ".cache/**", "training/**"] },
  ...tseslint.configs.recommended,
  {
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver-next": [createTypeScriptImportResolver({ project: "tsconfig.json" })],
      // Without this no-cycle does not follow TypeScript files and reports nothing.
      "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
      "import-x/extensions": [".ts", ".tsx", ".js", ".mjs"],
    },
    rules: {
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "import-x/no-default-export": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 10],
      "no-console": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  ...rooms.map((room) => ({
    files: [`${room}/**/*.{ts,tsx}`],
    rules: restrict([...directionOf(room), ...packagesOutsideHome]),
  })),
  ...Object.entries(homes).map(([name, { home }]) => {
    const room = home.split("/")[0];
    const others = Object.entries(homes)
      .filter(([other]) => other !== name)
      .map(([, { package: group, home: place }]) => ({ group, message: `Only ${place}/ imports this package.` }));
    return { files: [`${home}/**/*.{ts,tsx}`], rules: restrict([...directionOf(room), ...others]) };
  }),
  {
    // The composition roots: command line programs that read the environment and put the rooms together.
    files: ["ingest/**/*main.ts", "ingest/main.test.ts", "client/walk/**/*.ts", "server/**/*main.ts", "bench/**/*.ts"],
    rules: { ...restrict(packagesOutsideHome), "no-console": "off" },
  },
  {
    // The peer of the viewer's benchmark is the drawing library itself.
    files: ["bench/plain-sigma/*.ts"],
    rules: { "@typescript-eslint/no-restricted-imports": "off" },
  },
  {
    files: ["client/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // Speaks of the React Compiler, which is not used here.
      "react-hooks/incompatible-library": "off",
      "no-restricted-properties": ["error", { property: "innerHTML", message: "Use text nodes." }],
    },
  },
  {
    files: ["**/*.test.{ts,tsx}", "**/*.contract.ts"],
    rules: { "max-lines-per-function": "off", "max-lines": ["error", { max: 600 }] },
  },
  {
    files: ["*.config.{js,ts}"],
    rules: { "import-x/no-default-export": "off" },
  },
  {
    files: ["setup/**/*.mjs"],
    rules: { "no-console": "off" },
  },
);
