// antd in our colours: its tokens are read from the stylesheet, so that a colour stands in one place only.
import { ConfigProvider, theme as antdTheme } from 'antd';
import en_US from 'antd/locale/en_US';
import zh_CN from 'antd/locale/zh_CN';
import { type ReactElement, type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { useLanguage } from '../language/language.js';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

function useDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      dark.addEventListener('change', changed);
      return () => dark.removeEventListener('change', changed);
    },
    () => dark.matches,
  );
}

function colours(): Readonly<Record<string, string>> {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    colorPrimary: colour('primary'),
    colorPrimaryBg: colour('primary-soft'),
    colorPrimaryHover: colour('primary-hover'),
    colorLink: colour('primary'),
    colorLinkHover: colour('primary-hover'),
    colorError: colour('late'),
    colorText: colour('text'),
    colorTextSecondary: colour('text-2'),
    colorTextTertiary: colour('text-2'),
    colorTextQuaternary: colour('text-2'),
    colorTextPlaceholder: colour('text-2'),
    colorTextDisabled: colour('text-2'),
    colorIcon: colour('text-2'),
    colorTextLightSolid: colour('on-primary'),
    colorBorder: colour('control'),
    colorBorderSecondary: colour('line'),
    colorSplit: colour('line'),
    colorBgBase: colour('surface'),
    colorBgContainer: colour('surface'),
    colorBgElevated: colour('surface'),
    colorBgLayout: colour('page'),
    colorBgContainerDisabled: colour('sunken'),
    controlItemBgActive: colour('primary-soft'),
    controlItemBgHover: colour('sunken'),
    fontFamily: colour('type'),
  };
}

export function DeskTheme({ children }: { readonly children: ReactNode }): ReactElement {
  const language = useLanguage();
  const isDark = useDark();
  const theme = useMemo(
    () => ({
      hashed: false,
      algorithm: isDark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
      // The scheme names the theme, so that antd writes its variables anew when it changes.
      cssVar: { key: isDark ? 'anqi-dark' : 'anqi-light' },
      token: { ...colours(), borderRadius: 4, fontSize: 14, controlHeight: 36, motion: false, wireframe: false },
    }),
    [isDark],
  );
  return (
    <ConfigProvider
      locale={language === 'zh-CN' ? zh_CN : en_US}
      theme={theme}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      csp={{ nonce: pageNonce() }}
      getPopupContainer={(opener) => opener?.closest<HTMLElement>('dialog, main') ?? document.body}
    >
      {children}
    </ConfigProvider>
  );
}

/** The nonce of this page, as the server wrote it. */
function pageNonce(): string {
  const meta = document.querySelector('meta[property="csp-nonce"]');
  return meta instanceof HTMLElement ? (meta.nonce ?? '') : '';
}
