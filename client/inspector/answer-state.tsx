import { Button, Skeleton, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ApiError } from "../api/api-error.ts";
import { errorText } from "../api/error-text.ts";

type Question = Readonly<{ isPending: boolean; error: Error | null; refetch: () => unknown }>;

type StateProps = Readonly<{
  of: Question;
  /** What to say when the store does not hold it any more; asking again would not bring it back. */
  gone?: string;
}>;

/** What stands in place of an answer that is still on its way, or that did not come; nothing once it is there. */
export function AnswerState({ of: { isPending, error, refetch }, gone }: StateProps) {
  const { t } = useTranslation();
  if (gone !== undefined && error instanceof ApiError && error.status === 404)
    return (
      <Text size="sm" role="alert" py="sm">
        {gone}
      </Text>
    );
  if (error)
    return (
      <Stack gap="xs" role="alert" py="sm">
        <Text size="sm">
          {t("inspector.failed")} {errorText(error)}
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
