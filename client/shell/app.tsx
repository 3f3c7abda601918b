import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { createQueryClient } from "../api/queries.ts";
import { AppShell } from "./app-shell.tsx";
import { pageNonce } from "./nonce.ts";
import { theme } from "./theme.ts";

/** Everything that every panel may count on: theme, texts, the cache of answers. */
export function App() {
  const [queryClient] = useState(createQueryClient);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={pageNonce}>
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-center" autoClose={4000} />
        <AppShell />
      </QueryClientProvider>
    </MantineProvider>
  );
}
