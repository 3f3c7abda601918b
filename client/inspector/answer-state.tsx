import { Button, Skeleton, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

type Question = Readonly<{ isPending: boolean; error: Error | null; refetch: () => unknown }>;

/** What stands in place of an answer that is still on its way, or that did not come; nothing once it is there. */
export function AnswerState({ of: { isPending, error, refetch } }: Readonly<{ of: Question }>) {
  const { t } = useTranslation();
  if (error)
    return (
      <Stack gap="xs" role="alert" py="sm">
        <Text size="sm">
          {t("inspector.failed")} {error.message}
        </Text>
        <Button variant="default" size="xs" w="fit-content" onClick={() => void refetch()}>
          {t("inspector.retry")}
        </Button>
      </Stack>
    );
  if (!isPending) return null;
  return (
    <Stack gap="xs" py="sm" aria-busy aria-label={t("inspector.loading")}>
      <Skeleton h={12} w="60%" />
      <Skeleton h={12} />
      <Skeleton h={12} w="85%" />
    </Stack>
  );
}
